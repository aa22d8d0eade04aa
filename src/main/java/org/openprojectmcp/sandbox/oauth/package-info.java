/** OpenProject as an OAuth 2 authorization server: codes, tokens and the documents that describe it. */
@NullMarked
package org.openprojectmcp.sandbox.oauth;

import org.jspecify.annotations.NullMarked;
