package dev.turnstile.cli.grade;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A piece of a YAML document, and where it stands. Whoever reads it says what it should be, and what is something else is told with its place. Scalars
 * are texts, whatever YAML thinks that they look like.
 */
final class Document {
    private final String file;
    private final Node node;

    private Document(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** Reads a file with one document. */
    static Document read(Path path) throws IOException, SpecificationException {
        String file = path.toString();
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            @Nullable Node root = new Yaml(options).compose(new StringReader(Files.readString(path)));
            if (root == null) {
                throw new SpecificationException(file, start(file), "nothing is specified");
            }
            return new Document(file, root);
        } catch (MarkedYAMLException e) {
            @Nullable Mark mark = e.getProblemMark();
            throw new SpecificationException(file, mark == null ? start(file) : mark, String.valueOf(e.getProblem()));
        }
    }

    private static Mark start(String file) {
        return new Mark(file, 0, 0, 0, new int[0], 0);
    }

    /** What is wrong here. */
    SpecificationException wrong(String message) {
        return new SpecificationException(file, node.getStartMark(), message);
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** A text, a number or the like, as it is written. */
    String text() throws SpecificationException {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong("a text is wanted here");
    }

    /** The elements of a list; something that is none is a list of one. */
    List<Document> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(element -> new Document(file, element))
                    .toList();
        }
        return List.of(this);
    }

    /** The same, of texts. */
    List<String> texts() throws SpecificationException {
        List<String> texts = new ArrayList<>();
        for (Document element : list()) {
            texts.add(element.text());
        }
        return texts;
    }

    /** A map, by its keys, in their order. */
    Map<String, Document> map() throws SpecificationException {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("keys with values are wanted here");
        }
        Map<String, Document> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Document key = new Document(file, tuple.getKeyNode());
            if (map.put(key.text(), new Document(file, tuple.getValueNode())) != null) {
                throw key.wrong("'" + key.text() + "' is here twice");
            }
        }
        return map;
    }

    /** A map that has no keys but these. */
    Map<String, Document> map(Set<String> known) throws SpecificationException {
        Map<String, Document> map = map();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            Document key = new Document(file, tuple.getKeyNode());
            if (!known.contains(key.text())) {
                throw key.wrong("'" + key.text() + "' is unknown here; there can be "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return map;
    }

    /** A whole number, at least 0. {@code _} may stand between its digits, and K, M or G, for powers of 1024, behind it. */
    long number() throws SpecificationException {
        String text = text().replace("_", "");
        int unit = text.isEmpty() ? -1 : "KMG".indexOf(Character.toUpperCase(text.charAt(text.length() - 1)));
        try {
            long number = Long.parseLong(unit < 0 ? text : text.substring(0, text.length() - 1));
            if (number >= 0) {
                return unit < 0 ? number : Math.multiplyExact(number, 1L << 10 * (unit + 1));
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below
        }
        throw wrong("'" + text() + "' is no number; 200_000 or 64K would be");
    }
}
