namespace Campaign.Web.Tests.Whole.Killing;

/// <summary>The officer of a product that is killed.</summary>
internal sealed class Officer(Uri site) : IDisposable
{
    private readonly OfficerClient _client = new(site);

    public Task SignInAsync() => _client.SignInAsync(ProductProcess.Email, ProductProcess.Password);

    /// <summary>Writes a new text and publishes it.</summary>
    public Task RewriteAsync(Guid id, string text) => _client.RewriteAsync(id, text);

    /// <summary>Withdraws it.</summary>
    public async Task WithdrawAsync(Guid id)
    {
        using var answer = await _client.WithdrawAsync(id);
        await OfficerClient.DoneAsync(answer);
    }

    public void Dispose() => _client.Dispose();
}
