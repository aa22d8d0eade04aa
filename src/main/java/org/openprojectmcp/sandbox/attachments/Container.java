package org.openprojectmcp.sandbox.attachments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Link;

/** Something that files hang on, and what a caller may do with its files. */
interface Container {
    /** The link to it. */
    Link link();

    /** It as an element, which is inside of each of its attachments. */
    ObjectNode element(Caller caller);

    /** Whether a caller may see its files. */
    boolean visible(Caller caller);

    /** Whether a caller who sees it may add files. */
    boolean mayAdd(Caller caller);

    /** Whether a caller who sees it may delete files. */
    boolean mayDelete(Caller caller);

    /** Writes down that a file was added. */
    default void added(Attachment attachment, int userId) {}

    /** Writes down that a file was deleted. */
    default void deleted(Attachment attachment, int userId) {}
}
