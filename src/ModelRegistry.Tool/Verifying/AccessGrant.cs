using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Verifying;

/// <summary>
/// What an account's list means for <c>access.api</c> of a model that it has. Access that is waiting or not known becomes granted, with
/// the verification. What the team has decided, paused or denied, stays.
/// </summary>
/// <param name="Place">The entry that takes it.</param>
/// <param name="Before">The state before; null where it was not known.</param>
/// <param name="Target">The object to edit; null where nothing changes.</param>
/// <param name="Properties">What the object gets.</param>
/// <param name="Kept">Why the state stays although the list contradicts it; null where it does not.</param>
internal sealed record AccessGrant(
    PlacedModel Place, AccessState? Before, Pointer? Target, IReadOnlyList<NewProperty> Properties, string? Kept)
{
    private const string Access = "access";
    private const string State = "state";

    public bool IsNew => Target is not null && Before != AccessState.Granted;

    /// <param name="set">The registry.</param>
    /// <param name="model">A model that the account has.</param>
    /// <param name="scope">The API organization or workspace of the account; null where nobody says.</param>
    /// <param name="verification">When and where access was seen.</param>
    public static AccessGrant Of(RegistrySet set, PlacedModel model, string? scope, Verification verification)
    {
        var overlay = set.OverlayOf(model);
        var place = overlay?.Place ?? model;
        var known = model.Model.Access.Where(access => access.Surface == Model.ApiSurface).ToList();
        var own = known.Find(access => access.Scope == scope) ?? (known.Count == 1 && known[0].Scope is null ? known[0] : null);
        var before = own?.State ?? (known.Count == 0 ? model.Model.ApiAccess : null);
        if (own is null && known.Count > 0)
        {
            var scopes = string.Join(", ", known.Select(access => access.Scope is { } name ? $"\"{MessageText.Clip(name)}\"" : "no scope"));
            return Stays($"access.api is recorded for {scopes}: name the scope of the key with --scope");
        }

        if (before is AccessState.Paused or AccessState.Denied)
        {
            return Stays($"models.json says that access is {Words.Of(before.Value)}");
        }

        var isHere = overlay is null || overlay.Value.Facts.Access.Any(access => access.Surface == Model.ApiSurface);
        if (!isHere && own?.Item is not null)
        {
            return Stays($"the scopes of access.api are listed in {model.File.Path}: edit them there");
        }

        var isUpToDate = before == AccessState.Granted && own?.Verified is null;
        return isUpToDate
            ? new AccessGrant(place, before, null, [], null)
            : Edit(set, place, isHere ? own : null, before, scope, verification);

        AccessGrant Stays(string reason) => new(place, before, null, [], reason);
    }

    private static AccessGrant Edit(
        RegistrySet set, PlacedModel place, SurfaceAccess? own, AccessState? before, string? scope, Verification verification)
    {
        var access = place.Entry.At(Access);
        var api = own?.Item is { } item ? access.At(Model.ApiSurface).At(item) : access.At(Model.ApiSurface);
        List<NewProperty> properties = [new(State, NewValue.Of(Words.Of(AccessState.Granted)))];
        if (scope is not null)
        {
            properties.Add(new NewProperty("scope", NewValue.Of(scope)));
        }

        properties.Add(new NewProperty("verified", In(verification)));
        var isObject = api.Find(set.Registry.Files[place.File.Path].Root) is JsonObject;
        return isObject
            ? new AccessGrant(place, before, api, properties, null)
            : new AccessGrant(place, before, access, [new NewProperty(Model.ApiSurface, NewValue.Of(properties))], null);
    }

    /// <summary>A verification as the object of a registry file.</summary>
    public static NewValue In(Verification verification)
        => NewValue.Of(new (string Name, string? Value)[]
            {
                ("on", MessageText.Iso(verification.On)), ("source", verification.Source), ("by", verification.By),
            }
            .Where(field => field.Value is not null)
            .Select(field => new NewProperty(field.Name, NewValue.Of(field.Value))));
}
