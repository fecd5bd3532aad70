using System.Net;
using System.Text;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Microsoft.VisualBasic.FileIO;

namespace Campaign.Web.Tests.Forms;

public sealed class PhoneCsvTests(FormsHost host) : IClassFixture<FormsHost>
{
    private const string Table = "/api/v1/phone-messages.csv";

    // Read by a parser that is not ours.
    private static List<string[]> Rows(byte[] csv)
    {
        using var parser = new TextFieldParser(new MemoryStream(csv), Encoding.UTF8, detectEncoding: true);
        parser.SetDelimiters(",");
        var rows = new List<string[]>();
        while (!parser.EndOfData)
            rows.Add(parser.ReadFields()!);
        return rows;
    }

    [Fact]
    public async Task Every_item_has_a_row_with_marks_and_one_without_and_nobody_to_send_it_to()
    {
        using var answer = await host.Client.GetAsync(Table);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var csv = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        var rows = Rows(csv);
        Assert.All(rows, x => Assert.Equal(11, x.Length));
        Assert.Equal("text", rows[0][9]);
        Assert.DoesNotContain(rows[0], x => x is "to" or "phone" or "recipient");
        var texts = rows.Where(x => x[1] == SampleSnapshot.Key(103).ToString()).ToList();
        Assert.Equal(["phoneMarked", "phoneUnmarked"], texts.Select(x => x[3]));
        Assert.Equal("Hay len tieng khi bi bao luc. Moi nguoi se giup ban! Goi 111 hoac 113.", texts[1][9]);
        Assert.Equal(texts[1][9].Length, int.Parse(texts[1][7], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_may_not_go_out_has_its_reason_and_no_text()
    {
        var rows = Rows(await host.Client.GetByteArrayAsync(Table));
        var sample = rows.Where(x => x[1] == SampleSnapshot.Key(201).ToString()).ToList();
        Assert.Equal(2, sample.Count);
        Assert.All(sample, x => Assert.Equal(("notToSend", ""), (x[4], x[9])));
        Assert.All(sample, x => Assert.Contains("mẫu", x[10], StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_cell_is_a_formula()
    {
        await using var own = new Own();
        await own.Host.InitializeAsync();
        var now = own.Host.Store.Current;
        var item = (KeyMessage)now.Find(SampleSnapshot.Key(103), "vi-VN")!;
        var evil = item with
        {
            OfficialText = "=HYPERLINK(\"https://vi-du.vn\",\"xem\")",
            CorrectedText = null,
            CorrectionNote = null,
            Header = item.Header with { Version = now.Seq + 1, Title = "@SUM(1)" },
        };
        own.Host.Store.Replace(now.Apply([evil], [], now.Seq + 1));
        var rows = Rows(await own.Host.Client.GetByteArrayAsync(Table));
        Assert.Contains(rows, x => x[2] == "'@SUM(1)");
        Assert.All(rows.SelectMany(x => x), x => Assert.DoesNotMatch("^[=+@-]", x));
    }

    [Theory]
    [InlineData("?edition=2021", HttpStatusCode.OK)]
    [InlineData("?campaign=khong-co", HttpStatusCode.BadRequest)]
    [InlineData("?to=0900000000", HttpStatusCode.BadRequest)]
    public async Task It_is_filtered_like_lists(string query, HttpStatusCode status) =>
        await host.TextAsync(Table + query, status);

    private sealed class Own : IAsyncDisposable
    {
        public FormsHost Host { get; } = new();

        public async ValueTask DisposeAsync() => await Host.DisposeAsync();
    }
}
