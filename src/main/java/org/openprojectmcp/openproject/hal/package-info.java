/** Reading HAL: the small conversions between what API v3 writes and what people read. */
@NullMarked
package org.openprojectmcp.openproject.hal;

import org.jspecify.annotations.NullMarked;
