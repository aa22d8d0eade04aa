package org.openprojectmcp.live;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test that needs the OpenProject of the variables OPENPROJECT_LIVE_URL and OPENPROJECT_LIVE_API_KEY. Runs with the profile {@code live} alone. */
@Tag("live")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface LiveTest {}
