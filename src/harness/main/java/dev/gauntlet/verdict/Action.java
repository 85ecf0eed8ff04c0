package dev.gauntlet.verdict;

import com.google.gson.annotations.SerializedName;

/** What a step of an interleaving does. */
public enum Action {
  /** Calls a method. */
  @SerializedName("call")
  CALL,
  /** Returns from a method. */
  @SerializedName("return")
  RETURN,
  /** Reads a variable. */
  @SerializedName("read")
  READ,
  /** Writes a variable. */
  @SerializedName("write")
  WRITE,
  /** Takes a lock. */
  @SerializedName("lock")
  LOCK,
  /** Gives a lock back. */
  @SerializedName("unlock")
  UNLOCK,
  /** Waits to be notified. */
  @SerializedName("wait")
  WAIT,
  /** Notifies one or all who wait. */
  @SerializedName("notify")
  NOTIFY,
  /** Parks. */
  @SerializedName("park")
  PARK,
  /** Unparks a thread. */
  @SerializedName("unpark")
  UNPARK,
  /** Starts a thread. */
  @SerializedName("start")
  START,
  /** Waits for a thread's end. */
  @SerializedName("join")
  JOIN,
  /** Gives the processor to another thread. */
  @SerializedName("switch")
  SWITCH,
  /** Throws. */
  @SerializedName("throw")
  THROW
}
