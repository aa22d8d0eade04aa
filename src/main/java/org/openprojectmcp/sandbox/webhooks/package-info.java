/** Outgoing webhooks: what happens is posted, signed, to one address, in the words and at the times of OpenProject's own. */
@NullMarked
package org.openprojectmcp.sandbox.webhooks;

import org.jspecify.annotations.NullMarked;
