using Campaign.Web.Tests.Whole;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.Operations.Commands;

/// <summary><c>api-keys add</c> as a separate process, which has read nothing before.</summary>
[Collection("whole")]
public sealed class ApiKeysCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-keys-");

    public void Dispose() => _folder.DeleteAll();

    [Fact]
    public async Task A_key_for_a_place_is_made_and_an_unknown_place_is_named()
    {
        await FirstStart.CopyToAsync(_folder);
        var (code, said) = await RunAsync("api-keys", "add", "Sở mẫu", "--scope", "results", "--place", "68");
        Assert.True(code == 0, said);
        Assert.Contains("cpk_", said, StringComparison.Ordinal);
        (code, said) = await RunAsync("api-keys", "add", "Sở mẫu", "--scope", "results", "--place", "khong-co");
        Assert.Equal(1, code);
        Assert.Contains("No place is known by khong-co.", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var process = ProductProcess.Start(_folder, arguments);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
