@NullMarked
package org.openprojectmcp.sandbox.http;

import org.jspecify.annotations.NullMarked;
