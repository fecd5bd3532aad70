using Campaign.Content.Files;
using FsCheck;
using FsCheck.Fluent;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Tests.Files;

public sealed class WriterTests : IDisposable
{
    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static YamlNode Load(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents[0].RootNode;
    }

    [Fact]
    public void What_is_written_reads_as_the_same_records()
    {
        var set = _folder.Read();
        var writer = new RecordWriter(set.Lists, x => set.Find(x)?.Id);
        var texts = set.Files.ToDictionary(x => x.Layout.Path, x => writer.Write(x.Layout, x.Records));
        foreach (var (path, text) in texts)
            _folder.Write(path, text);
        var again = _folder.Read();
        Assert.Empty(again.Faults);
        Assert.All(again.Files, x => Assert.Equal(texts[x.Layout.Path], writer.Write(x.Layout, x.Records)));
    }

    [Fact]
    public void A_document_is_written_in_the_agreed_form()
    {
        var set = _folder.Read();
        var file = set.Files.Single(x => x.Layout.Path == "documents/kh-1.yaml");
        var text = new RecordWriter(set.Lists, x => set.Find(x)?.Id).Write(file.Layout, file.Records);
        Assert.Equal(ContentFolder.Document, text);
    }

    [Fact]
    public void Messages_are_written_in_the_agreed_form()
    {
        var set = _folder.Read();
        var file = set.Files.Single(x => x.Layout.Type == "message");
        var text = new RecordWriter(set.Lists, x => set.Find(x)?.Id).Write(file.Layout, file.Records);
        Assert.Equal(
            ContentFolder
                .Messages.Replace("id: 2021-0", "id: \"2021-0", StringComparison.Ordinal)
                .Replace("1\n    order", "1\"\n    order", StringComparison.Ordinal)
                .Replace("2\n    order", "2\"\n    order", StringComparison.Ordinal),
            text
        );
    }

    [Fact]
    public void A_programme_is_written_with_its_times_in_one_form()
    {
        const string parts = """
                programme:
                  - time: "08:00"
                    title: Đón đại biểu (mẫu)
                  - time: "08:30"
                    title: "Phát biểu: mẫu"
                    who: Ban tổ chức mẫu

            """;
        var typed = parts.Replace("\"08:00\"", "\"8:00\"", StringComparison.Ordinal);
        _folder.Write(
            "thang-mau/2021/events.yaml",
            $"items:\n  - id: le\n    title: Lễ mẫu\n    kind: mot\n    startDate: 2021-11-20\n{typed}"
        );
        var set = _folder.Read();
        Assert.Empty(set.Faults);
        var file = set.Files.Single(x => x.Layout.Type == "event");
        var text = new RecordWriter(set.Lists, x => set.Find(x)?.Id).Write(file.Layout, file.Records);
        Assert.Contains(parts.Trim('\n', ' '), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_written()
    {
        var awkward = Gen.Elements(
            "",
            "#",
            ": ",
            " #",
            "-",
            "- ",
            "?",
            "|",
            ">",
            "'",
            "\"",
            "\\",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "true",
            "null",
            "~",
            "24/7",
            "1e3",
            "0x1F",
            "2021-11-15",
            "14:00",
            "Đ",
            "ầ",
            "…",
            "“",
            "\t",
            "a",
            " ",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\u0007",
            "\n"
        );
        var text = awkward.ListOf().Select(string.Concat);
        Prop.ForAll(
                text.ToArbitrary(),
                x =>
                {
                    var map = new YamlMappingNode
                    {
                        { "text", new YamlScalarNode(x) },
                        {
                            "long",
                            new YamlScalarNode(x) { Style = ScalarStyle.Literal }
                        },
                        { "list", new YamlSequenceNode(new YamlScalarNode(x), new YamlScalarNode("a")) },
                    };
                    var read = (YamlMappingNode)Load(CanonicalYaml.Write(map));
                    Assert.Equal(x, Value(read["text"]));
                    Assert.Equal(x, Value(read["long"]));
                    Assert.Equal(x, Value(read["list"][0]));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

        // A literal block ends with one line feed, which readers of fields take away.
        string Value(YamlNode node) =>
            node is YamlScalarNode { Style: ScalarStyle.Literal } block
                ? block.Value![..^1]
                : ((YamlScalarNode)node).Value!;
    }
}
