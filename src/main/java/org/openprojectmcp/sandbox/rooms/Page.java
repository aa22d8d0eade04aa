package org.openprojectmcp.sandbox.rooms;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.state.Content;

/** What a wiki page and a post have in common. */
public record Page(Kind kind, int id, int projectId, String title) {

    /** The kinds of pages. */
    public enum Kind {
        WIKI_PAGE("wiki_pages", "WikiPage", "title", "view_wiki_pages", "edit_wiki_pages"),
        POST("posts", "Post", "subject", "view_messages", "edit_messages");

        private final String collection;
        private final String type;
        private final String titled;
        private final String sees;
        private final String edits;

        Kind(String collection, String type, String titled, String sees, String edits) {
            this.collection = collection;
            this.type = type;
            this.titled = titled;
            this.sees = sees;
            this.edits = edits;
        }

        /** The path segment. */
        public String collection() {
            return collection;
        }

        /** The permission that it takes to see one. */
        public String sees() {
            return sees;
        }

        /** The permission that it takes to add files. */
        public String edits() {
            return edits;
        }

        String type() {
            return type;
        }

        /** What the title is called. */
        String titled() {
            return titled;
        }

        /** The page with an id, or {@code null}. */
        public @Nullable Page find(Content content, int id) {
            if (this == WIKI_PAGE) {
                var page = content.wikiPages().find(id);
                return page == null ? null : new Page(this, id, page.projectId(), page.title());
            }
            var post = content.posts().find(id);
            return post == null ? null : new Page(this, id, post.projectId(), post.subject());
        }
    }

    /** Its address. */
    public String href() {
        return "/api/v3/" + kind.collection() + "/" + id;
    }
}
