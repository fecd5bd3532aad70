using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>What officers paste into a long text arrives as Markdown, not as one lump.</summary>
[Collection(OnProduct.Name)]
public sealed class Pasting(ProductBackoffice backoffice)
{
    private const string FromWord = """
        <html><body><!--StartFragment-->
        <p class=MsoNormal>Việc cần làm:</p>
        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span
          style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Một ý</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span
          style='mso-list:Ignore'>o<span>&nbsp; </span></span>Ý con</p>
        <p class=MsoNormal>a) Việc thứ nhất</p>
        <p class=MsoNormal>b) Việc thứ hai, xem <a href="https://example.org/a">trang</a></p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span
          style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Bước một</p>
        <table class=MsoTableGrid><tr><td><p>Tên</p></td><td><p>Số</p></td></tr><tr><td><p>Tổng đài | mẫu</p></td><td><p>111</p></td></tr></table>
        <p class=MsoNormal>Hết.</p><!--EndFragment--></body></html>
        """;

    private const string AsMarkdown = """
        Việc cần làm:

        - Một ý
            - Ý con
        - a) Việc thứ nhất
        - b) Việc thứ hai, xem [trang](https://example.org/a)

        1. Bước một

        | Tên | Số |
        | --- | --- |
        | Tổng đài \| mẫu | 111 |

        Hết.
        """;

    [Fact]
    public async Task Lists_lettered_lines_tables_and_links_from_Word_become_Markdown_and_are_saved_so()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var service = await session.CreateAsync(
            backoffice.Product.TypeOf("service"),
            $"Dán {Guid.NewGuid():N}",
            await backoffice.Ground.TopFolderAsync(session, $"Dán {Guid.NewGuid():N}"),
            "vi-VN",
            [("kinds", null, new[] { "Tổng đài" })]
        );
        var body = await BodyAsync(desk, service);
        await PasteAsync(body, FromWord, "Việc cần làm: Một ý Ý con");
        Assert.Equal(AsMarkdown.ReplaceLineEndings("\n"), await body.InputValueAsync());
        await desk.SaveAsync();
        await Until.TrueAsync(
            async () =>
                await Ground.ValueAsync(session, $"document/{service}", "body") == AsMarkdown.ReplaceLineEndings("\n"),
            "saved as Markdown"
        );
    }

    [Fact]
    public async Task Plain_lines_with_marks_become_a_list_and_plain_text_stays_as_it_is()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var service = await session.CreateAsync(
            backoffice.Product.TypeOf("service"),
            $"Dán {Guid.NewGuid():N}",
            await backoffice.Ground.TopFolderAsync(session, $"Dán {Guid.NewGuid():N}"),
            "vi-VN",
            [("kinds", null, new[] { "Tổng đài" })]
        );
        var body = await BodyAsync(desk, service);
        await PasteAsync(body, "", "Việc:\r\n•\tMột\r\n•\tHai\r\nHết");
        Assert.Equal("Việc:\n\n- Một\n- Hai\n\nHết", await body.InputValueAsync());
    }

    [Fact]
    public async Task What_was_deleted_struck_out_or_hidden_is_not_pasted()
    {
        await using var desk = await Desk.SignedInAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var service = await session.CreateAsync(
            backoffice.Product.TypeOf("service"),
            $"Dán {Guid.NewGuid():N}",
            await backoffice.Ground.TopFolderAsync(session, $"Dán {Guid.NewGuid():N}"),
            "vi-VN",
            [("kinds", null, new[] { "Tổng đài" })]
        );
        var body = await BodyAsync(desk, service);
        await PasteAsync(
            body,
            """
            <p class=MsoNormal>Từ ngày <del cite="mailto:a">15/11</del><ins cite="mailto:a">16/11</ins>, <s>tại xã</s>
            tại phường<span style='display:none;mso-hide:all'> (nháp)</span><span
            style='text-decoration:line-through'> và</span>.</p>
            """,
            "Từ ngày 15/1116/11, tại xã tại phường và."
        );
        Assert.Equal("Từ ngày 16/11, tại phường.", await body.InputValueAsync());
    }

    private async Task<Microsoft.Playwright.ILocator> BodyAsync(Desk desk, Guid service)
    {
        await desk.Page.GotoAsync(
            $"{backoffice.Ground.BaseUrl}/umbraco/section/content/workspace/document/edit/{service}/vi-VN"
        );
        var body = desk.Field("body");
        await body.ClickAsync();
        return body;
    }

    // The event of a paste; the browser keeps the real clipboard from pages that nobody clicked.
    private static Task<System.Text.Json.JsonElement?> PasteAsync(
        Microsoft.Playwright.ILocator field,
        string html,
        string text
    ) =>
        field.EvaluateAsync(
            """
            (field, [html, text]) => {
              const clipboardData = new DataTransfer();
              if (html) clipboardData.setData('text/html', html);
              clipboardData.setData('text/plain', text);
              field.dispatchEvent(new ClipboardEvent('paste',
                { clipboardData, bubbles: true, composed: true, cancelable: true }));
            }
            """,
            new[] { html, text }
        );
}
