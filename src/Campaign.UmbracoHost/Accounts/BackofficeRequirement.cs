using Microsoft.AspNetCore.Authorization;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// The rule every endpoint for officers is under: own pages only, with the header, with the permission.
/// </summary>
internal sealed class BackofficeRequirement : IAuthorizationRequirement;
