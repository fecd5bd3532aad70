using System.Text;
using Campaign.Web.Http;
using Campaign.Web.Pages.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Campaign.Web.Pages;

/// <summary>Renders a page as HTML.</summary>
internal sealed class PageRenderer(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>The whole document as UTF-8.</summary>
    public async Task<Payload> RenderAsync(PageContext context, Page page)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { ["Context"] = context, ["Page"] = page };
            var output = await renderer.RenderComponentAsync<Document>(ParameterView.FromDictionary(parameters));
            return output.ToHtmlString();
        });
        return new Payload(Encoding.UTF8.GetBytes("<!doctype html>\n" + html), "text/html; charset=utf-8");
    }
}
