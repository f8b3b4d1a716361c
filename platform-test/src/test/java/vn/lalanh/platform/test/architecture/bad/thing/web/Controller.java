package vn.lalanh.platform.test.architecture.bad.thing.web;

import vn.lalanh.platform.test.architecture.bad.thing.bank.PublicAdapter;

/** Breaks "separate adapters". */
class Controller {
    final PublicAdapter adapter = new PublicAdapter();
}
