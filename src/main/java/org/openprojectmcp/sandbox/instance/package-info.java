/** What belongs to the whole instance: root, configuration, statuses, types, priorities and other definitions. */
@NullMarked
package org.openprojectmcp.sandbox.instance;

import org.jspecify.annotations.NullMarked;
