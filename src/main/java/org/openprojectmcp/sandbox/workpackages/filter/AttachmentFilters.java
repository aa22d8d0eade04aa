package org.openprojectmcp.sandbox.workpackages.filter;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.openprojectmcp.sandbox.attachments.Attachment;
import org.openprojectmcp.sandbox.attachments.ContainerKey;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.state.State;

/** The filters by words in files and their names: whole words, as PostgreSQL's text search compares them. Only plain text is read. */
final class AttachmentFilters {
    private final State state;

    AttachmentFilters(State state) {
        this.state = state;
    }

    void addTo(FilterSet<WorkPackage> filters) {
        filters.add("attachment_content", filter("Attachment content", AttachmentFilters::content));
        filters.add("attachment_file_name", filter("Attachment file name", Attachment::fileName));
    }

    private FilterField<WorkPackage> filter(String label, Function<Attachment, String> text) {
        return new FilterField<>(
                label,
                Strategy.TEXT,
                (clause, context) -> {
                    var words = words(clause);
                    var wanted = clause.operator().equals("~");
                    return row -> attachments(row).stream()
                            .map(text)
                            .map(AttachmentFilters::words)
                            .anyMatch(found -> wanted
                                    ? found.containsAll(words)
                                    : words.stream().noneMatch(found::contains));
                },
                (value, context) -> true);
    }

    private List<Attachment> attachments(WorkPackage row) {
        return List.copyOf(state.indexes().attachmentsOf(new ContainerKey("work_packages", row.id())));
    }

    private static String content(Attachment attachment) {
        return attachment.contentType().startsWith("text/")
                ? attachment.content().toString()
                : "";
    }

    private static Set<String> words(Clause clause) {
        return words(clause.values().get(0));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
