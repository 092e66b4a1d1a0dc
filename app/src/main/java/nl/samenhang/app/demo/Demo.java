// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The reference case, one scene after the other. What is told of each comes from the trail, and from what the systems around saw. */
public final class Demo {

    private final Stage stage;

    public Demo(Stage stage) {
        this.stage = stage;
    }

    /** Plays all scenes, and tells each as soon as it is over. Proof comes last: it is about all the others. */
    public List<Scene> play(Consumer<Scene> tell) throws IOException, InterruptedException {
        Watch watch = new Watch(stage);
        Letters letters = new Letters(stage.clock());
        ParentsConsent consent = new ParentsConsent(stage);
        Deliveries deliveries = new Deliveries(stage, watch, letters);
        Questions questions = new Questions(stage, watch, consent);
        School school = new School(stage, watch, letters);
        Withdrawal withdrawal = new Withdrawal(stage, watch, letters, consent);
        Insight insight = new Insight(stage, watch);
        List<Act> acts = List.of(
                deliveries::assignment, // 1
                deliveries::badMessages, // 2
                questions::onePlan, // 3
                questions::debts, // 4
                new Adulthood(stage, watch, letters)::turningEighteen, // 5
                school::absence, // 6
                deliveries::refused, // 7
                withdrawal::inTheQueue, // 8
                questions::emergency, // 9
                insight::whoSawMyData, // 10
                insight::collective, // 12
                new Proof(stage)::forAnOutsider); // 11
        List<Scene> scenes = new ArrayList<>();
        for (Act act : acts) {
            Scene scene = act.play();
            tell.accept(scene);
            scenes.add(scene);
        }
        return scenes;
    }

    @FunctionalInterface
    private interface Act {
        Scene play() throws IOException, InterruptedException;
    }
}
