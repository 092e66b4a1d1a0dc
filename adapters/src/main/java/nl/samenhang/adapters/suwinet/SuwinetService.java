// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.util.Arrays;
import java.util.Optional;
import nl.samenhang.canonical.MessageType;

/** The services of Suwinet that can be asked, each with one operation whose key is a citizen service number. */
public enum SuwinetService {
    /** What other municipalities and the SVB pay a resident under the Participatiewet and kindred laws. */
    BIJSTANDSREGELINGEN("suwi-bijstandsregelingen", "Bijstandsregelingen", "v0500", "BijstandsregelingenInfo");

    private final String question;
    private final String name;
    private final String version;
    private final String operation;

    SuwinetService(String question, String name, String version, String operation) {
        this.question = question;
        this.name = name;
        this.version = version;
        this.operation = operation;
    }

    /** The service that answers a kind of question; empty if Suwinet has none that this gateway knows. */
    public static Optional<SuwinetService> of(MessageType question) {
        return Arrays.stream(values())
                .filter(service -> service.question.equals(question.code()))
                .findFirst();
    }

    /** Of request and answer. With a slash before the version, where the action has a hyphen. */
    public String namespace() {
        return "http://bkwi.nl/SuwiML/Diensten/" + name + "/" + version;
    }

    /** The {@code wsa:Action} of the request. */
    public String action() {
        return "http://bkwi.nl/SuwiML/Diensten/" + name + "-" + version + "/" + operation;
    }

    /** The {@code wsa:Action} of its answer. */
    public String answerAction() {
        return action() + "Response";
    }

    /** The {@code wsa:Action} of a fault. */
    public String faultAction() {
        return "http://bkwi.nl/SuwiML/Diensten/" + name + "-" + version + "/Fout";
    }
}
