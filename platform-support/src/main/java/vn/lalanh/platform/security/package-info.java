/**
 * Who may call what: every address but health and {@code /public} needs a token (RS256, from one issuer) and each
 * handler names its roles. A service that forgets one does not start.
 *
 * <p>Territory is not decided here: {@link vn.lalanh.platform.web.Caller} carries it to where the case is known.
 */
@NullMarked
package vn.lalanh.platform.security;

import org.jspecify.annotations.NullMarked;
