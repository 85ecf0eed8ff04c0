package dev.gauntlet.grade.gate;

/**
 * A use of a type or of one of its members.
 *
 * @param owner the type's internal name, such as {@code java/util/List}
 * @param member the field's or method's name; empty for the type by itself
 * @param descriptor the member's descriptor
 */
record Use(Place place, String owner, String member, String descriptor) {
  static Use type(Place place, String owner) {
    return new Use(place, owner, "", "");
  }

  /** What is used, for people. */
  String shown() {
    String type = owner.replace('/', '.').replace('$', '.');
    if (member.isEmpty()) {
      return type;
    }
    return member.equals("<init>") ? "new " + type : type + "." + member;
  }
}
