using System.Net;
using System.Text.Json;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>Reports that are typed into the form on the day's page.</summary>
public sealed partial class AiringTests
{
    [Fact]
    public async Task The_form_on_the_page_accepts_a_session_with_the_stations_key()
    {
        var taken = await FormAsync(_key);
        var again = await FormAsync(_key);
        var wrong = await FormAsync("cpk_sai");
        var month = await _host.TextAsync("/loa/bao-cao/2025-11");

        Assert.Contains("Đã ghi nhận", taken, StringComparison.Ordinal);
        Assert.Contains("đã được báo trước đó", again, StringComparison.Ordinal);
        Assert.Contains("Mã của đài không đúng", wrong, StringComparison.Ordinal);
        Assert.Contains("Xã Bản Mẫu, tỉnh Lâm Đồng", month, StringComparison.Ordinal);
        Assert.Contains("Xã Bản Mẫu", await _host.TextAsync("/loa/bao-cao/2025-11.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_two_stations_and_an_officer_reported_counts_once_in_the_public_month()
    {
        await FormAsync(_key);
        var once = await _host.TextAsync("/loa/bao-cao/2025-11.csv");
        var keys = _host.Services.GetRequiredService<ApiKeyService>();
        var other = (await keys.AddAsync("Hệ thống của tỉnh", [Scopes.Reports], places: ["68"])).Text;
        Assert.Contains("Đã ghi nhận", await FormAsync(other), StringComparison.Ordinal);
        // What an officer of the commune says of a script that was read in the session.
        var read = (await CountsAsync())[0].GetProperty("scriptId").GetGuid();
        var request = new AiringRequest
        {
            Id = Guid.NewGuid(),
            OwnerId = Guid.NewGuid(),
            IdempotencyKey = "x",
            Digest = "3",
            ByOfficer = true,
        };
        var row = new AiringReport
        {
            ReportId = request.Id,
            ScriptId = read,
            Place = "00001",
            Day = "2025-11-20",
            Times = 3,
        };
        await _host.Services.GetRequiredService<AiringStore>().AddAsync(request, [row], default);
        Assert.Equal(once, await _host.TextAsync("/loa/bao-cao/2025-11.csv"));
        Assert.Contains(
            "một buổi ở một nơi tính một lần",
            await _host.TextAsync("/loa/bao-cao/2025-11"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_mistyped_code_is_said_beside_its_session_with_everything_kept()
    {
        var keys = _host.Services.GetRequiredService<ApiKeyService>();
        var code = (await keys.AddTypedAsync("Đài gõ", null, ["00001"])).Text;
        var mistyped = code[..^1] + (code[^1] == '7' ? '8' : '7');

        var page = WebUtility.HtmlDecode(await FormAsync(mistyped, HttpStatusCode.BadRequest));
        Assert.Contains("<title>Lỗi: Xã Bản Mẫu", page.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("class=\"err err-sum\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#ma-sang\">Mã gõ sai một chỗ", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{mistyped}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"ma-chieu\" name=\"khoa\" type=\"text\" value=", page, StringComparison.Ordinal);
        Assert.Contains("Đã ghi nhận", await FormAsync(code.ToLowerInvariant().Replace('-', ' ')));
    }

    [Fact]
    public async Task A_code_of_another_place_is_refused_where_it_was_typed()
    {
        var keys = _host.Services.GetRequiredService<ApiKeyService>();
        var code = (await keys.AddTypedAsync("Đài khác", null, ["00002"])).Text;
        Assert.Contains(
            "không phải của đài ở nơi này",
            await FormAsync(code, HttpStatusCode.BadRequest),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_body_that_is_not_a_form_is_refused_without_a_server_error()
    {
        using var response = await _host.Client.PostAsync("/loa/00001/2025-11-20/da-phat", new StringContent("{}"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private async Task<string> FormAsync(string key, HttpStatusCode? status = null)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["buoi"] = "sang", ["khoa"] = key }
        );
        using var response = await _host.Client.PostAsync("/loa/00001/2025-11-20/da-phat", form);
        if (status is not null)
            Assert.Equal(status, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
