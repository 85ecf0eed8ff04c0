package dev.gauntlet.grade.gate;

/**
 * Where in a submission something is.
 *
 * @param className the class without its package
 * @param method the method; empty outside of methods
 * @param line the line in its source; 0 if the class file does not tell
 */
record Place(String className, String method, int line) {
  @Override
  public String toString() {
    String in = method.isEmpty() ? className : className + "." + method;
    return line == 0 ? in : in + ", line " + line;
  }
}
