using Campaign.Content.Publishing.Checks;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Backoffice.Calls;
using Campaign.Web.Tests.Authority;
using Microsoft.AspNetCore.Http;

namespace Campaign.Web.Tests.Backoffice.Calls;

/// <summary>Calls whose words cannot go into the draft, or from there to readers.</summary>
public abstract partial class CallTests<TSite>
{
    [Theory]
    [InlineData("""{"result":"answers","number":"0205 3 000 111"}""")]
    [InlineData("""{"result":"other-hours","number":"0205 3 000 111","hours":"24/7"}""")]
    [InlineData("""{"result":"other-number","number":"0205 3 000 111","newNumber":"0205 3 000 222"}""")]
    public async Task A_call_about_a_service_in_another_folder_is_kept_and_somebody_else_has_to_correct_it(string body)
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(administrator, AuthoritySite.Foreign, addressed: AuthoritySite.Own);

        var told = await CallAsync(officer, id, System.Text.Json.Nodes.JsonNode.Parse(body)!);

        Assert.Equal("refused", (string)told["outcome"]!);
        Assert.Contains("người có quyền sửa", (string)told["says"]!, StringComparison.Ordinal);
        Assert.False(Draft(id).Edited);
        Assert.Single((await DueAsync(administrator, id))!["calls"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_only_translates_a_service_does_not_mark_it_as_called()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var both = await _site.Authority.SignInAsync([OfficerGroup.ProvinceOfficer, OfficerGroup.Translator]);
        var id = await ServiceAsync(administrator, AuthoritySite.Foreign, addressed: AuthoritySite.Own);

        var told = await CallAsync(both, id, new { result = "answers", number = Number });

        Assert.Equal("refused", (string)told["outcome"]!);
        Assert.False(Draft(id).Edited);
        Assert.Single((await DueAsync(administrator, id))!["calls"]!.AsArray());
    }

    [Fact]
    public async Task What_is_not_public_is_not_published_by_a_call()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own, published: false);
        var said = new CheckedService(Today, Number, null, null);

        var written = _site.Get<ServiceChecks>().Write(id, said, 1, _ => null);
        var outcome = await _site.Get<CallFollowing>().FollowAsync(new DefaultHttpContext(), id, said, written);

        Assert.Equal("saved", outcome.Name);
        Assert.Contains("không còn công khai", outcome.Says, StringComparison.Ordinal);
        Assert.False(Draft(id).Published);
        Assert.Null(_site.Authority.Snapshot.Find<Service>(id));
    }
}
