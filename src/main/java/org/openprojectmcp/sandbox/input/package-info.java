/** What a write sends, and what forms and schemas say about what may be sent. */
@NullMarked
package org.openprojectmcp.sandbox.input;

import org.jspecify.annotations.NullMarked;
