/**
 * Contributions over HTTP.
 */
@NullMarked
package vn.lalanh.resources.contribution.web;

import org.jspecify.annotations.NullMarked;
