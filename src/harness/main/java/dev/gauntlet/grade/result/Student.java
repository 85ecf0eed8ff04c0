package dev.gauntlet.grade.result;

/**
 * A student as the roster knows them; what the roster does not say is empty.
 *
 * @param name the name that gradebooks show
 * @param canvasId Canvas's own number
 * @param number the institution's number: Canvas's SIS User ID, Moodle's ID number
 * @param login the login: Canvas's SIS Login ID
 * @param email the address by which Moodle knows them
 * @param section the course's section
 */
public record Student(
    String name, String canvasId, String number, String login, String email, String section) {}
