/**
 * The edge: who asks ({@link vn.lalanh.platform.web.Caller}), how an outcome becomes an answer ({@link
 * vn.lalanh.platform.web.Answers}), and how every no and every trouble becomes one shape of problem (RFC 9457) in
 * Vietnamese and English.
 *
 * <p>Texts never quote what was sent: it may be personal data, and problems end up in logs. Problem types, header names
 * and the keys under {@code lalanh.web} are public API.
 */
@NullMarked
package vn.lalanh.platform.web;

import org.jspecify.annotations.NullMarked;
