using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Benchmarks.Traffic;

/// <summary>An officer who rewrites and publishes messages over HTTP, as the backoffice does.</summary>
internal sealed class Rewriter(Uri site) : IDisposable
{
    private const string Email = "quan-tri@example.vn",
        Password = "cau vong sau con mua rao";

    private readonly OfficerClient _client = new(site);

    /// <summary>Settings that make the officer's account at the first start.</summary>
    public static Dictionary<string, string?> Account =>
        new()
        {
            ["Umbraco:CMS:Unattended:UnattendedUserName"] = "Quản trị viên mẫu",
            ["Umbraco:CMS:Unattended:UnattendedUserEmail"] = Email,
            ["Umbraco:CMS:Unattended:UnattendedUserPassword"] = Password,
        };

    /// <summary>Signs in.</summary>
    public Task SignInAsync() => _client.SignInAsync(Email, Password);

    /// <summary>Writes a new text and publishes it.</summary>
    public Task RewriteAsync(Guid id, string text) => _client.RewriteAsync(id, text);

    public void Dispose() => _client.Dispose();
}
