package org.openprojectmcp.sandbox.activities;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;

/** Reactions to an activity as HAL: one element for each kind, with everybody who chose it. */
final class ReactionsRepresenter {
    private final Instance instance;

    ReactionsRepresenter(Instance instance) {
        this.instance = instance;
    }

    /** The list of the reactions to one activity. */
    ObjectNode list(Journal journal) {
        return HalCollection.of("/api/v3/activities/" + journal.id() + "/emoji_reactions", elements(journal));
    }

    List<ObjectNode> elements(Journal journal) {
        return journal.reactions().entrySet().stream()
                .map(reaction -> element(journal, Emoji.valueOf(reaction.getKey()), reaction.getValue()))
                .toList();
    }

    private ObjectNode element(Journal journal, Emoji emoji, Set<Integer> users) {
        var reacting = users.stream()
                .map(id ->
                        PrincipalRepresenter.link(instance.state().principals().get(id)))
                .toList();
        return Hal.of("EmojiReaction")
                .put("id", journal.id() + "-" + emoji.key())
                .put("reaction", emoji.key())
                .put("emoji", emoji.symbol())
                .put("reactionsCount", users.size())
                .put("firstReactionAt", journal.updatedAt())
                .link("reactingUsers", reacting)
                .link("reactable", Link.to("/api/v3/activities/" + journal.id()))
                .node();
    }
}
