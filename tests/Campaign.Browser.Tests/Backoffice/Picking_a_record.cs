using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>An officer of a province chooses among public records, which lie outside the own folder.</summary>
[Collection(OnProduct.Name)]
public sealed class Picking_a_record(ProductBackoffice backoffice)
{
    private IContentService Documents => backoffice.Product.Services.GetRequiredService<IContentService>();

    [Fact]
    public async Task An_officer_of_a_province_chooses_an_edition_beneath_its_campaign()
    {
        var edition = Documents.GetById(backoffice.Product.Edition())!;
        var campaign = Documents.GetParent(edition)!;
        var folder = Documents
            .GetPagedDescendants(-1, 0, 10_000, out _)
            .First(x => x.ContentType.Alias == "provinceFolder" && x.Published);
        Guid page;
        using (var session = await ChiefAsync())
            page = await backoffice.Product.PageAsync(session, "Câu của tỉnh", folder.Key);
        await using var desk = await Desk.SignedInAsync(
            backoffice,
            OfficerGroup.ProvinceOfficer,
            x => x.DocumentStartNodes = [folder.Key]
        );
        await desk.OpenDocumentAsync(page);

        await desk.Page.Locator("[data-mark='property:edition'] umb-input-document uui-button").First.ClickAsync();
        var tree = desk.Page.Locator("umb-tree-picker-modal");
        await Row(campaign.Name!).Locator("uui-symbol-expand").First.ClickAsync();
        await Row($"{edition.GetValue<int>("year")} ·").Locator("#label-button").First.ClickAsync();
        await desk.ConfirmAsync("^Chọn");
        await desk.SaveAsync();

        await Until.TrueAsync(
            () =>
                Task.FromResult(
                    Documents
                        .GetById(page)!
                        .GetValue<string>("edition")
                        ?.Contains(edition.Key.ToString("N"), StringComparison.OrdinalIgnoreCase) == true
                ),
            "the edition is kept"
        );
        Assert.DoesNotContain(desk.Failures, x => x.Contains("tree/document", StringComparison.Ordinal));

        Microsoft.Playwright.ILocator Row(string name) =>
            tree.Locator("uui-menu-item").Filter(new() { HasText = name }).Last;
    }

    private async Task<Session> ChiefAsync()
    {
        var officer = await backoffice.Product.AddOfficerAsync("Biên tập", OfficerGroup.ChiefEditor.Alias);
        return await Session.SignInAsync(backoffice.Product.BaseUrl, officer.Email!);
    }
}
