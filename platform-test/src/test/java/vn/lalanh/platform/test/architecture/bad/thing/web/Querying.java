package vn.lalanh.platform.test.architecture.bad.thing.web;

/** Breaks "database in persistence". */
class Querying {
    org.bson.Document document;
}
