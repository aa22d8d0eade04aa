package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;

/** Looks whether a write was made whose answer never came. Never repeats it. Thread-safe. */
final class Outcomes {

    private static final int NOT_FOUND = 404;

    /** What has no address to be read at, only a place in the list that its path begins with. */
    private static final Set<String> ONLY_LISTED =
            Set.of("/reminders/{reminder}", "/work_packages/{work_package}/watchers/{person}");

    /** What answers with something else than what was sent, so that reading it tells nothing of the change. */
    private static final Set<String> UNTOLD = Set.of("/reminders/{reminder}", "/activities/{activity}/emoji_reactions");

    private final OpenProject openProject;
    private final Creations creations;

    Outcomes(OpenProject openProject) {
        this.openProject = openProject;
        this.creations = new Creations(openProject);
    }

    /**
     * @return what is there now, when the write turns out to have been made; {@code null} when it removed something
     * @throws OpenProjectException when it was not, or when nobody can tell
     */
    @Nullable
    JsonNode lookUp(Caller caller, PendingWrite write, JsonNode arguments, OpenProjectException refusal) {
        return switch (write.method()) {
            case "DELETE" -> deleted(caller, write, refusal);
            case "PATCH" ->
                write.isOfWorkPackage()
                        ? patchedWorkPackage(caller, write, arguments, refusal)
                        : patched(caller, write, refusal);
            default -> created(caller, write, refusal);
        };
    }

    private JsonNode patchedWorkPackage(
            Caller caller, PendingWrite write, JsonNode arguments, OpenProjectException refusal) {
        JsonNode now = read(caller, write, refusal);
        if (now.path("lockVersion").equals(write.before().path("lockVersion"))) {
            throw notMade(refusal);
        }
        if (Changes.notDone(arguments, now).isEmpty()) {
            return now;
        }
        throw refusal;
    }

    private JsonNode patched(Caller caller, PendingWrite write, OpenProjectException refusal) {
        if (UNTOLD.contains(write.path())) {
            throw refusal;
        }
        JsonNode now = read(caller, write, refusal);
        if (Likeness.holds(write.payload(), now)) {
            return now;
        }
        throw notMade(refusal);
    }

    private @Nullable JsonNode deleted(Caller caller, PendingWrite write, OpenProjectException refusal) {
        if (ONLY_LISTED.contains(write.path())) {
            if (isListed(caller, write, refusal)) {
                throw notMade(refusal);
            }
            return null;
        }
        try {
            openProject.get(caller, write.path(), write.values(), null);
        } catch (OpenProjectException gone) {
            if (gone.status() == NOT_FOUND) {
                return null;
            }
            throw refusal;
        }
        throw notMade(refusal);
    }

    private boolean isListed(Caller caller, PendingWrite write, OpenProjectException refusal) {
        int end = write.path().lastIndexOf('/');
        String name = write.path().substring(end + 2, write.path().length() - 1);
        String id = String.valueOf(write.values().get(name));
        JsonNode list = read(caller, write, write.path().substring(0, end), refusal);
        for (JsonNode element : list.path("_embedded").path("elements")) {
            if (element.path("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode created(Caller caller, PendingWrite write, OpenProjectException refusal) {
        Creations.Search search = search(caller, write, refusal);
        JsonNode found = search.found().orElseThrow(() -> notMade(refusal));
        if (search.onlyOneCanBe()) {
            return found;
        }
        throw refusal.withMessage("The answer of OpenProject did not come, but there is a " + search.noun() + ": "
                + found.path("id").asText() + ". Read it before you create another one.");
    }

    /** What went wrong with the look itself is not told: that it can be repeated safely would be taken for a word about the write. */
    private Creations.Search search(Caller caller, PendingWrite write, OpenProjectException refusal) {
        try {
            return creations.searchFor(caller, write).orElseThrow(() -> refusal);
        } catch (OpenProjectException unanswered) {
            throw refusal;
        }
    }

    private JsonNode read(Caller caller, PendingWrite write, OpenProjectException refusal) {
        return read(caller, write, write.path(), refusal);
    }

    private JsonNode read(Caller caller, PendingWrite write, String path, OpenProjectException refusal) {
        try {
            return openProject.get(caller, path, write.values(), null);
        } catch (OpenProjectException unanswered) {
            throw refusal;
        }
    }

    private static OpenProjectException notMade(OpenProjectException refusal) {
        return new OpenProjectException(
                "The answer of OpenProject did not come. The change was looked for and was not made; the call can be "
                        + "repeated.",
                refusal.status(),
                refusal.errorIdentifier(),
                List.of(),
                false,
                refusal.getCause());
    }
}
