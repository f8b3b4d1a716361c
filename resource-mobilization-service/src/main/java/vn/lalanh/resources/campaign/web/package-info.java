/**
 * Campaigns over HTTP.
 */
@NullMarked
package vn.lalanh.resources.campaign.web;

import org.jspecify.annotations.NullMarked;
