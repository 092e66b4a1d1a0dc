// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question over HTTP/1.1 and what came back, read off the bytes of a connection.
 *
 * @param path as it stands in the first line
 * @param status of the answer; empty where none came, or none that is whole
 */
record HttpTalk(String path, byte[] question, Optional<Integer> status, byte[] answer) {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding: *chunked");

    private record Message(String head, byte[] body) {
        String word(int number) {
            return head.split("\\s", 4)[number];
        }
    }

    static List<HttpTalk> of(byte[] asked, byte[] answered) {
        List<Message> answers = messages(answered).stream()
                .filter(answer -> !answer.word(1).startsWith("1"))
                .toList();
        List<HttpTalk> talks = new ArrayList<>();
        for (Message question : messages(asked)) {
            Optional<Message> answer =
                    talks.size() < answers.size() ? Optional.of(answers.get(talks.size())) : Optional.empty();
            talks.add(new HttpTalk(
                    question.word(1),
                    question.body(),
                    answer.map(a -> Integer.parseInt(a.word(1))),
                    answer.map(Message::body).orElse(new byte[0])));
        }
        return talks;
    }

    /** Those that are whole. */
    private static List<Message> messages(byte[] bytes) {
        List<Message> messages = new ArrayList<>();
        String text = new String(bytes, ISO_8859_1);
        int at = 0;
        while (at < bytes.length) {
            int end = text.indexOf("\r\n\r\n", at);
            if (end < 0) {
                break;
            }
            String head = text.substring(at, end);
            int body = end + 4;
            if (CHUNKED.matcher(head).find()) {
                at = chunked(text, head, body, messages);
            } else {
                Matcher length = LENGTH.matcher(head);
                at = body + (length.find() ? Integer.parseInt(length.group(1)) : 0);
                if (at <= bytes.length) {
                    messages.add(new Message(head, Arrays.copyOfRange(bytes, body, at)));
                }
            }
        }
        return messages;
    }

    /** Where the next message begins; far away if this one is not whole. */
    private static int chunked(String text, String head, int begin, List<Message> messages) {
        var body = new ByteArrayOutputStream();
        int at = begin;
        while (true) {
            int line = text.indexOf("\r\n", at);
            if (line < 0) {
                return Integer.MAX_VALUE;
            }
            int size = Integer.parseInt(text.substring(at, line).strip(), 16);
            at = line + 2 + size + 2;
            if (at > text.length()) {
                return Integer.MAX_VALUE;
            }
            if (size == 0) {
                messages.add(new Message(head, body.toByteArray()));
                return at;
            }
            body.writeBytes(text.substring(line + 2, line + 2 + size).getBytes(ISO_8859_1));
        }
    }
}
