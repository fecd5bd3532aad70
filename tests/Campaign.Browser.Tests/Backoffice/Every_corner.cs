using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Media;
using Xunit.Abstractions;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>Every section, dashboard, tree root, tab and action of each group: nothing refused, nothing broken, no English.</summary>
[Collection(OnProduct.Name)]
public sealed class Every_corner(ProductBackoffice backoffice, ITestOutputHelper output)
{
    [Theory]
    [InlineData("chief-editor")]
    public async Task An_officer_meets_no_dead_end_and_no_English_word(string alias)
    {
        var group = OfficerGroup.ByAlias(alias)!;
        await using var chief = await Desk.OpenAsync(backoffice, OfficerGroup.ChiefEditor);
        using var session = await chief.SessionAsync();
        var folder = await backoffice.Ground.FolderAsync(session);
        var page = await backoffice.Ground.PublishedPageAsync(session, "Mọi góc", folder);
        var picture = await Uploads_in_the_product.PictureAsync(backoffice, session, Pictures.Png(64, 40));
        await using var desk = await Desk.OpenAsync(backoffice, group, x =>
        {
            x.DocumentStartNodes = group.Confined ? [folder] : [];
            x.ContentLanguages = group.ByLanguage ? ["en-US"] : [];
        });
        var crawl = new Crawl(desk);
        await desk.SignInAsync();
        await crawl.SectionsAsync();
        // the chief editor has every action; what the others have of them asks the same
        var press = group == OfficerGroup.ChiefEditor;
        await crawl.WorkspaceAsync($"/umbraco/section/content/workspace/document/edit/{page}/vi-VN", press);
        await crawl.WorkspaceAsync($"/umbraco/section/media/workspace/media/edit/{picture}", press);
        if (group == OfficerGroup.Administrator)
        {
            await crawl.WorkspaceAsync($"/umbraco/section/user-management/workspace/user/edit/{chief.Officer.Id}", press: true);
            await crawl.WorkspaceAsync($"/umbraco/section/user-management/workspace/user-group/edit/{OfficerGroup.Writer.Key}", press: true);
        }
        output.WriteLine($"{crawl.Read} screens, menus and dialogs read");
        Assert.True(crawl.Findings.Count == 0, string.Join('\n', crawl.Findings));
    }
}
