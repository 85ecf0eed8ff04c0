package dev.gauntlet.patterns.messagebus;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is sent over a bus.
 *
 * @param kind what the recipient is to make of it
 * @param sender who sent it
 * @param recipient whom it is for
 * @param payload what it says
 * @param correlationId the same for a command and its response; null if it belongs to no other
 */
public record Message(
    Kind kind, String sender, String recipient, Object payload, @Nullable String correlationId) {

  /** Makes a message; nothing but the correlation id may be null. */
  public Message {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sender, "sender");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(payload, "payload");
  }

  /** What a recipient is to make of a message. */
  public enum Kind {
    /** To be done, and answered. */
    COMMAND,
    /** To be known. */
    DATA,
    /** For the recipient itself, such as to end. */
    CONTROL,
    /** The answer to a command. */
    RESPONSE
  }
}
