/**
 * An authorization server for laptop and tests, with one sample client per role. Owns the signing key. It is no model of
 * identity for production, where a province brings its own.
 */
@NullMarked
package vn.lalanh.runner.auth;

import org.jspecify.annotations.NullMarked;
