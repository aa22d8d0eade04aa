/** What may be written into a work package: schemas and forms. */
@NullMarked
package org.openprojectmcp.sandbox.workpackages.form;

import org.jspecify.annotations.NullMarked;
