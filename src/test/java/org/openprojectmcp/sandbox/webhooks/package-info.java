@NullMarked
package org.openprojectmcp.sandbox.webhooks;

import org.jspecify.annotations.NullMarked;
