using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Media;
using Xunit.Abstractions;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>
/// Every section, dashboard, tree root, tab and action of each group: nothing refused, nothing broken, no English.
/// </summary>
[Collection(OnProduct.Name)]
public sealed class Every_corner(ProductBackoffice backoffice, ITestOutputHelper output)
{
    [Theory]
    [InlineData("administrator")]
    [InlineData("chief-editor")]
    [InlineData("province-officer")]
    [InlineData("writer")]
    [InlineData("translator")]
    public async Task An_officer_meets_no_dead_end_and_no_English_word(string alias)
    {
        var group = OfficerGroup.ByAlias(alias)!;
        var chief = await backoffice.Ground.AddOfficerAsync("Tổng biên tập", OfficerGroup.ChiefEditor.Alias);
        using var session = await Session.SignInAsync(backoffice.Ground.BaseUrl, chief.Email!);
        var folder = await backoffice.Ground.FolderAsync(session);
        var page = await backoffice.Ground.PublishedPageAsync(session, "Mọi góc", folder);
        var album = await Uploads_in_the_product.AlbumAsync(backoffice, session, "Ảnh của tỉnh");
        var picture = await Uploads_in_the_product.PictureAsync(backoffice, session, Pictures.Png(64, 40), album);
        await using var desk = await Desk.OpenAsync(
            backoffice,
            group,
            x =>
            {
                x.DocumentStartNodes = group.Confined ? [folder] : [];
                x.MediaStartNodes = group.Confined ? [album] : [];
                x.ContentLanguages = group.ByLanguage ? ["en-US"] : [];
            }
        );
        var crawl = new Crawl(desk);
        await desk.SignInAsync();
        await crawl.SectionsAsync();
        // the chief editor has every action; what the others have of them asks the same
        var press = group == OfficerGroup.ChiefEditor;
        await crawl.WorkspaceAsync($"/umbraco/section/content/workspace/document/edit/{page}/vi-VN", press);
        await crawl.WorkspaceAsync($"/umbraco/section/media/workspace/media/edit/{picture}", press);
        await crawl.WorkspaceAsync($"/umbraco/section/media/workspace/media/edit/{album}", press: false);
        // here the names of the pages are English
        crawl.Language = group.ByLanguage ? "en-US" : "vi-VN";
        if (group.ByLanguage)
            await crawl.WorkspaceAsync($"/umbraco/section/content/workspace/document/edit/{page}/en-US", press: false);
        if (group == OfficerGroup.Administrator)
            await crawl.WorkspaceAsync($"/umbraco/section/user-management/workspace/user/edit/{chief.Id}", press: true);
        output.WriteLine($"{crawl.Read} screens, menus and dialogs read");
        Assert.True(crawl.Findings.Count == 0, string.Join('\n', crawl.Findings));
    }
}
