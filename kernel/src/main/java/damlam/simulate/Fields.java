package damlam.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes an officer's field of work: which kinds, how many cases, and in a hard place, what is hard about it.
final class Fields {
    /// Working hours that an hour of work takes, meetings and other duties included.
    static final double PACE = 1.4;

    /// Looking at a case, answering others and doing things over, per case.
    private static final double ASIDE_HOURS = 0.5;
    /// Mean over median of the work that a case takes.
    private static final double MEAN = 1.13;

    private final Chance chance;

    Fields(Chance chance) {
        this.chance = chance;
    }

    Field of(Truth type, Place place) {
        boolean hard = place == Place.HARD_WORK;
        double[] weights = new double[WorkKind.ALL.size()];
        for (int i = 0; i < weights.length; i++) {
            double inclination = chance.around(1000, 0.6) / 1000.0;
            weights[i] = WorkKind.ALL.get(i).share
                    * inclination
                    * (!hard ? 1 : WorkKind.ALL.get(i).isHard() ? 4 : 0.4);
        }
        double effort = hard ? 1.3 : 1;
        double gapHours = (meanHours(weights) * effort * MEAN + ASIDE_HOURS) * PACE / busy(type, place);
        return new Field(
                cumulated(weights),
                gapHours * WorkClock.HOUR,
                effort,
                place == Place.WAITING ? 0.65 : 0,
                place == Place.CONSULTING ? 0.8 : 0,
                place == Place.ESCALATING ? 0.6 : 0,
                place == Place.RETURNING ? 0.35 : 0,
                place == Place.RETURNING ? 0.15 : 0,
                place == Place.HURRIED ? 0.45 : 0.03);
    }

    /// The part of their time that the cases of their own field fill, if nobody gets around any.
    private double busy(Truth type, Place place) {
        if (place == Place.OVERLOADED) {
            return 1.08;
        }
        return switch (type) {
            case UNBLOCKER, TAKES_HARD_CASES -> 0.5;
            default -> chance.between(0.62, 0.82);
        };
    }

    private static double meanHours(double[] weights) {
        double hours = 0;
        for (int i = 0; i < weights.length; i++) {
            hours += weights[i] * WorkKind.ALL.get(i).effortHours;
        }
        return hours / Arrays.stream(weights).sum();
    }

    private static List<Double> cumulated(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        List<Double> upTo = new ArrayList<>();
        double at = 0;
        for (double weight : weights) {
            at += weight / sum;
            upTo.add(at);
        }
        return upTo;
    }
}
