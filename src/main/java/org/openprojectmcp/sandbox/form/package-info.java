/** What writing resources have in common: the links of a body, schemas, and the forms that check a body before it is sent. */
@NullMarked
package org.openprojectmcp.sandbox.form;

import org.jspecify.annotations.NullMarked;
