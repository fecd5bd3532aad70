using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Reporting;

/// <summary>A link and the account that made it.</summary>
public abstract partial class ReportFormTests<TSite>
{
    [Fact]
    public async Task A_link_holds_as_long_as_whoever_made_it_could_still_make_it()
    {
        await _site.IndicatorAsync();
        using var maker = await _site.Site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var unit = ResultSite.Unit(AuthoritySite.Own);
        var link = await ResultSite.OkAsync(maker, "POST", "/links", unit);
        var path = new Uri(link["url"]!.GetValue<string>()).PathAndQuery;
        var key = (await maker.GetAsync("user/current"))["id"]!.GetValue<Guid>();
        Assert.Contains("id=\"so-lieu\"", await _form.TextAsync(path), StringComparison.Ordinal);

        await ChangeAsync(key, x => x.Disabled = true);
        await RefusedAsync(path, 410, "Liên kết đã bị thu hồi");
        Assert.DoesNotContain(link["id"]!.GetValue<string>(), await ListedAsync(), StringComparison.Ordinal);
        await ChangeAsync(key, x => x.Disabled = false);
        Assert.Contains("id=\"so-lieu\"", await _form.TextAsync(path), StringComparison.Ordinal);
        await ChangeAsync(key, x => x.DocumentStartNodes = [_site.Site.Folder(AuthoritySite.Foreign)]);
        await RefusedAsync(path, 410, "Liên kết đã bị thu hồi");

        async Task<string> ListedAsync() =>
            (await ResultSite.OkAsync(chief, "POST", "/links/list", unit)).ToJsonString();
    }

    private async Task ChangeAsync(Guid officer, Action<Officer> change)
    {
        await using var scope = whole.Services.CreateAsyncScope();
        await using var db = await scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<AccountsDb>>()
            .CreateDbContextAsync();
        change(await db.Users.SingleAsync(x => x.Id == officer));
        await db.SaveChangesAsync();
        _site.Site.Get<OfficerDirectory>().Forget();
    }
}
