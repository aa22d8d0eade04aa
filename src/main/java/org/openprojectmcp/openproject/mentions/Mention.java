package org.openprojectmcp.openproject.mentions;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is mentioned in a text.
 *
 * @param group whether it is a group rather than a user
 * @param matched how the name was found when it was not written exactly
 * @param end where the text goes on after the mention
 */
record Mention(long id, String name, boolean group, @Nullable String matched, int end) {}
