package org.openprojectmcp.sandbox.hal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.access.Caller;

/**
 * Turns a row into its HAL document.
 *
 * @param <T> the row
 */
public interface Representer<T> {
    /** The document as an element of a list: linked rows are links. */
    ObjectNode element(T row, Caller caller);

    /** The document on its own: linked rows are embedded where OpenProject does so. */
    default ObjectNode single(T row, Caller caller) {
        return element(row, caller);
    }
}
