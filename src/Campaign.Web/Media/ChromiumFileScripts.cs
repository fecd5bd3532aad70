using Campaign.Rendering.Browser;
using Campaign.Rendering.Faults;
using Campaign.UmbracoHost.Media;

namespace Campaign.Web.Media;

/// <summary>Runs scripts over uploaded files in Chromium.</summary>
internal sealed class ChromiumFileScripts(IFileEngine engine) : IFileScripts
{
    public async Task<string> RunAsync(string path, string script, CancellationToken cancel)
    {
        try
        {
            return await engine.RunAsync(path, script, cancel);
        }
        catch (RenderingException fault)
        {
            throw new FileScriptException(fault.Message, fault);
        }
    }
}
