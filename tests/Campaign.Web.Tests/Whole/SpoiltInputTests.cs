using System.IO.Compression;
using System.Text;
using System.Xml;
using Campaign.Content.Files;
using Campaign.Content.Projection;
using Campaign.Core.Intake;
using Campaign.Core.Text.Spoken;
using Campaign.Web.Intake.Readers;
using Campaign.Web.Reporting.Sheets;
using Campaign.Web.Tests.Intake;
using Campaign.Web.Tests.Reporting;
using Campaign.Web.Words;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaign.Web.Tests.Whole;

/// <summary>
/// Everything that reads what people type or bring gets samples that were spoilt. It ends, and refuses only in the way
/// that a person is told.
/// </summary>
public sealed class SpoiltInputTests
{
    private const int Seed = 20211115;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string[] Vietnamese =
    [
        "Thứ Bảy, ngày 20/11/2021, lúc 07:30, UBND xã Đắk R'Tíh (huyện Tuy Đức) gọi 1900 54 55 59 hoặc 113.",
        "Hỗ trợ 1.250.000 đồng/suất; 52,3 % phụ nữ từ 15–49 tuổi; Điều 12, khoản 3 Luật số 13/2022/QH15.",
        "Giai đoạn 2021-2025, TP. Hồ Chí Minh, QL14, km 12+300, COVID-19, email: a@b.vn, https://example.vn/a?b=1.",
        "# Cách nhận trợ giúp\n\n1. **Gọi** [111](tel:111)\n2. *Chờ*\n\n| giờ |\n|---|\n| `7` |\n\n> lời",
    ];

    private static readonly string[] Marks =
    [
        "[",
        "]",
        "(",
        ")",
        "*",
        "_",
        "**",
        "`",
        "```\n",
        "|",
        "\n|---|\n",
        ">",
        "> ",
        "- ",
        "\n\n",
        "    ",
        "\t",
        "#",
        "<",
        "</",
        "<!--",
        "&#0;",
        "&lt;",
        "\\",
        "![",
        "](",
        "<javascript:alert(1)>",
        "[x](javascript:alert(1))",
        "~",
        "\0",
        "\u202e",
        "\u0301",
        "\ufeff",
        "\U0001F600",
        "٢",
        "２",
        "½",
        "IV",
        "1.",
        "1,",
        "1/",
        "-",
        "–",
        ":",
        "%",
        "+",
        "=",
        "@",
        "://",
        "0",
        "9999999999999999999999",
        "đ",
        "Đ",
        "kg",
        "TP.",
        "---\n",
        ": ",
        "- &a ",
        "*a",
        "!!binary ",
        "{",
        "}",
        "\"",
        "'",
        "? ",
        "<<: *a\n",
        "Số: 1/KH-UBND\n",
        "KẾ HOẠCH\n",
        "I. ",
        "1. ",
        "a) ",
    ];

    [Fact]
    public Task Markdown_becomes_harmless_html() =>
        EachAsync(
            2_000,
            x => x.Of(Vietnamese),
            text =>
            {
                var html = $"{Markup.Html(text)}";
                Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotMatch("(?:href|src)=\"\\s*(?i:javascript|data|vbscript):", html);
                Markup.Plain(text);
            }
        );

    [Fact]
    public Task Any_text_is_read_aloud() =>
        EachAsync(2_000, x => x.Of(Vietnamese), text => Assert.NotNull(SpokenVietnamese.Read(text).Text));

    [Fact]
    public async Task Letters_and_plans_are_read_or_refused_in_a_sentence()
    {
        var text = Encoding.UTF8.GetBytes(PlanOfAnotherYear.Text(2021));
        var html = Encoding.UTF8.GetBytes($"<html><table><tr><td>{PlanOfAnotherYear.Text(2021)}</td></tr></table>");
        await EachAsync(300, x => x.Of(text, html), x => Read("a.txt", x));
        await EachAsync(300, x => x.Of(html, text), x => Read("a.html", x));
        // Packed bytes that are spoilt do not unpack; what is inside is spoilt and packed again.
        var word = PlanInWord.Make();
        await EachAsync(100, x => x.Of(word, word), x => Read("a.docx", x));
        await EachAsync(200, x => Spoil(word, x, "document"), x => Read("a.docx", x));
    }

    [Fact]
    public async Task Sheets_are_read_or_refused_in_a_sentence()
    {
        var csv = Encoding.UTF8.GetBytes("Mã;Chỉ số;Số liệu\r\nNC;\"Đủ; \"\"dấu\"\"\";23.800\r\n");
        await EachAsync(1_000, x => x.Of(csv, [.. Encoding.UTF8.Preamble, .. csv]), x => Read(CsvSheet.Read, x));
        CellValues[] types =
        [
            CellValues.Number,
            CellValues.SharedString,
            CellValues.String,
            CellValues.Boolean,
            CellValues.InlineString,
            CellValues.Error,
        ];
        byte[] Book(Func<string> value) =>
            CellBook.Make(types.Select(x => CellBook.Of(x, value())), new SharedStringItem(new Text("một")));
        await EachAsync(300, x => Spoil(Book(() => "0"), x, "sheet", "sharedStrings"), x => Read(XlsxReader.Read, x));
        // A sheet that can be opened, with values that no program writes.
        await EachAsync(300, x => Book(() => Written(x.Of("0", "-1", "1.5E3", "A1"))), x => Read(XlsxReader.Read, x));
    }

    private static string Written(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static void Read(Func<byte[], List<SheetRow>> read, byte[] bytes)
    {
        try
        {
            Assert.All(read(bytes), x => Assert.True(x.Number > 0));
        }
        catch (SheetRefusedException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static byte[] Spoil(byte[] package, Spoilt spoilt, params string[] parts)
    {
        using var file = new MemoryStream();
        file.Write(package);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var part in zip.Entries.Where(x => x.Name.EndsWith(".xml", StringComparison.Ordinal)).ToList())
            {
                using var content = part.Open();
                using var read = new MemoryStream();
                content.CopyTo(read);
                var bytes = parts.Any(x => part.Name.StartsWith(x, StringComparison.Ordinal))
                    ? spoilt.Of(read.ToArray(), read.ToArray())
                    : read.ToArray();
                content.SetLength(0);
                content.Write(bytes);
            }
        return file.ToArray();
    }

    [Fact]
    public async Task Content_files_are_read_or_their_faults_are_named()
    {
        var folder = Directory.CreateTempSubdirectory("campaign-spoilt-");
        try
        {
            var from = WholeSite.Repository("content");
            // Without the register, which is large and read in another way.
            var files = Directory
                .GetFiles(from, "*.y*ml", SearchOption.AllDirectories)
                .Where(x => !x.Contains("units", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .ToList();
            foreach (var file in files)
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
            var samples = files.Where(x => new FileInfo(x).Length < 20_000).Select(File.ReadAllBytes).ToArray();
            var random = new Random(Seed);
            await EachAsync(
                60,
                x => (File: files[random.Next(files.Count)], Bytes: x.Of(samples)),
                x =>
                {
                    var copy = Path.Combine(folder.FullName, Path.GetRelativePath(from, x.File));
                    File.WriteAllBytes(copy, x.Bytes);
                    _ = ContentCommands.ValidateFiles(folder.FullName, RecordTypes.OfProduct, TimeProvider.System);
                    File.Copy(x.File, copy, overwrite: true);
                }
            );
        }
        finally
        {
            folder.DeleteAll();
        }
    }

    // Whatever cannot be read is refused, and nothing else comes out of it.
    private static void Read(string name, byte[] bytes)
    {
        try
        {
            _ = IntakeReader.Read(IntakeFile.Read(name, bytes));
        }
        catch (IntakeRefusedException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static async Task EachAsync<T>(int times, Func<Spoilt, T> make, Action<T> read)
    {
        var spoilt = new Spoilt(Seed, Marks);
        for (var i = 0; i < times; i++)
        {
            var input = make(spoilt);
            try
            {
                await Task.Run(() => read(input)).WaitAsync(Patience);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"number {i} of seed {Seed}: {Shown(input)}", fault);
            }
        }
    }

    private static string Shown<T>(T input) => $"{input}" is { Length: > 300 } text ? text[..300] + "…" : $"{input}";
}
