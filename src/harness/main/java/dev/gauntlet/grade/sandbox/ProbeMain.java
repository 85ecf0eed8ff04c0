package dev.gauntlet.grade.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Runs confined, and says so if a JVM has there what the engines need: threads and a loopback. */
final class ProbeMain {
  /** What it says. */
  static final String WORKS = "a confined JVM works";

  private ProbeMain() {}

  public static void main(String[] arguments) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 1, loopback);
        Socket client = new Socket(loopback, server.getLocalPort())) {
      if (client.isConnected()) {
        System.out.println(WORKS);
      }
    }
  }
}
