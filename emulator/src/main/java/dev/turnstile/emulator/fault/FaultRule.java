package dev.turnstile.emulator.fault;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One fault at one device: {@code device:kind,option=value,...}.
 *
 * @param text as the user has written it
 * @param device its name
 * @param kind what happens to it
 * @param values what is said about that
 */
record FaultRule(String text, String device, FaultKind kind, Map<FaultOption, Long> values) implements FaultSource {
    /**
     * Takes what a user has written apart.
     *
     * @throws IllegalArgumentException if it is no rule; the message is made for users, and names the place
     */
    static FaultRule parse(RuleText rule) {
        List<RuleText.Word> words = rule.words();
        RuleText.Word device = words.get(0).before(':');
        if (device == null || device.text().isEmpty()) {
            throw rule.complaint(0, "should begin with a device and a fault, DEVICE:FAULT, or with seed=N");
        }
        FaultKind kind =
                rule.choice(words.get(0).behind(':'), "fault", EnumSet.allOf(FaultKind.class), FaultKind::word);
        Map<FaultOption, Long> values = new EnumMap<>(FaultOption.class);
        for (RuleText.Word word : words.subList(1, words.size())) {
            RuleText.Word name = rule.name(word);
            FaultOption option = rule.choice(name, "option of " + kind.word(), kind.options(), FaultOption::word);
            long value = rule.number(word.behind('='), option.least(), option.most());
            if (values.putIfAbsent(option, value) != null) {
                throw rule.complaint(name.at(), "'" + name.text() + "' is said twice");
            }
        }
        return new FaultRule(rule.text(), device.text(), kind, Map.copyOf(values));
    }

    @Override
    public boolean concerns(String name) {
        return name.equals(device);
    }

    @Override
    public Set<FaultKind> kinds() {
        return EnumSet.of(kind);
    }

    @Override
    public long value(FaultKind ignored, FaultOption option) {
        return values.getOrDefault(option, kind.preset(option));
    }

    @Override
    public Trigger trigger(String ignored, FaultKind alsoIgnored) {
        return Trigger.counted(
                value(kind, FaultOption.AT), value(kind, FaultOption.TIMES), value(kind, FaultOption.AFTER));
    }

    @Override
    public IllegalArgumentException misplaced(Set<String> devices) {
        if (devices.contains(device)) {
            return RuleText.complaint(
                    text, device.length() + 1, device + " " + kind.where().lack());
        }
        return RuleText.complaint(text, 0, RuleText.noDevice(device, devices));
    }
}
