package com.earlybird.delivery.board.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.earlybird.contracts.Shift;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTest {
    private final BoardRun ravi = run("DB-0001", 5, 0, 0);
    private final BoardRun sunil = run("DB-0002", 3, 1, 1);

    @Test
    void only_runs_that_changed_are_steps_and_the_last_step_has_the_mark_of_the_next_board() {
        Board before = Board.of(List.of(ravi, sunil));
        Board next = Board.of(List.of(run("DB-0001", 5, 1, 0), sunil, run("DB-0003", 2, 0, 0)));

        List<Board.Step> steps = before.to(next);

        assertEquals(
                List.of("DB-0001", "DB-0003"),
                steps.stream().map(step -> step.run().deliveryBoyId()).toList());
        assertEquals(next.mark(), steps.get(1).mark());
        assertNotEquals(steps.get(0).mark(), steps.get(1).mark());
        assertEquals(List.of(), next.to(next));
    }

    @Test
    void a_run_that_is_gone_is_a_step_without_stops() {
        Board before = Board.of(List.of(ravi, sunil));

        List<Board.Step> steps = before.to(Board.of(List.of(ravi)));

        assertEquals(sunil.gone(), steps.get(0).run());
        assertEquals(Board.of(List.of(ravi)).mark(), steps.get(0).mark());
    }

    @Test
    void the_mark_does_not_depend_on_who_works_it_out() {
        assertEquals(
                Board.of(List.of(ravi, sunil)).mark(),
                Board.of(List.of(sunil, ravi)).mark());
    }

    private static BoardRun run(String boy, int stops, int done, int failed) {
        LocalDate day = LocalDate.of(2026, 1, 12);
        return new BoardRun(
                boy + ":" + day + ":MORNING",
                boy,
                "Name of " + boy,
                day,
                Shift.MORNING,
                stops,
                done,
                failed,
                stops - done - failed);
    }
}
