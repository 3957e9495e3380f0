"""Finding a driver's class, making an instance, and telling which methods it has."""

import difflib
import importlib
import inspect
import sys

from cinder_tck_host import faults, limits
from cinder_tck_host.faults import Refusal

GROUP_METHODS = (
    "create_consistencygroup",
    "create_consistencygroup_from_src",
    "delete_consistencygroup",
    "update_consistencygroup",
    "create_cgsnapshot",
    "delete_cgsnapshot",
    "create_group",
    "create_group_from_src",
    "delete_group",
    "update_group",
    "create_group_snapshot",
    "delete_group_snapshot",
)
# The volumes that the manager ties to their group before it calls the older methods.
TIED_VOLUMES = ("volumes", "remove_volumes", "source_vols")
VOLUME_METHODS = (
    "create_volume",
    "create_cloned_volume",
    "create_volume_from_snapshot",
    "extend_volume",
    "delete_volume",
    "create_snapshot",
    "delete_snapshot",
)


def is_legacy(method):
    """Whether it is one of the consistency-group methods."""
    return "consistencygroup" in method or "cgsnapshot" in method


def find(module, name):
    """The class, imported."""
    try:
        found = importlib.import_module(module)
    except ModuleNotFoundError as error:
        raise Refusal(Refusal.MODULE_MISSING, _missing(module, error), error)
    except BaseException as error:  # noqa: B902
        message = "%s cannot be imported: %s" % (module, faults.summary(error))
        raise Refusal(Refusal.MODULE_FAILED, message, error)
    driver = getattr(found, name, None)
    if inspect.isclass(driver):
        return driver
    classes = [key for key, value in vars(found).items() if inspect.isclass(value)]
    near = difflib.get_close_matches(name, classes, n=3)
    hint = "; did you mean %s?" % " or ".join(near) if near else ""
    what = "has no class %s" % name if driver is None else "has %s, which is no class" % name
    raise Refusal(Refusal.CLASS_MISSING, "%s %s%s" % (module, what, hint))


def _missing(module, error):
    missing = error.name or str(error)
    if module == missing or module.startswith(missing + "."):
        return "there is no module %s on the Python path of %s; --python-path adds a folder" % (
            missing, sys.executable)
    return "%s needs the module %s, which is not installed for %s" % (
        module,
        missing,
        sys.executable,
    )


def construct(driver, options, offered):
    """An instance of a class that is not Cinder's: it is given what its constructor asks for.

    Offered has what can be given by name, among it configuration; a constructor that does not take
    that is given the options, each under its name.
    """
    signature = _constructor(driver)
    parameters = signature.parameters.values() if signature else ()
    takes_any = any(each.kind is each.VAR_KEYWORD for each in parameters)
    names = [each.name for each in parameters if each.kind in (
        inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)]
    arguments = {name: offered[name] for name in names if name in offered}
    if "configuration" not in arguments:
        unknown = [name for name in options if name not in names]
        if unknown and not takes_any:
            raise Refusal(Refusal.OPTION_REFUSED, unknown_option(unknown[0], names))
        arguments.update(options)
    return made(lambda: driver(**arguments), driver.__name__)


def made(step, name):
    """What a step of setting up returns."""
    try:
        return step()
    except faults.NOT_THE_DRIVERS:
        raise
    except BaseException as error:  # noqa: B902
        message = "%s() raised %s" % (name, faults.summary(error))
        raise Refusal(refusal_of(error), message, error)


def unknown_option(name, known):
    """What to say of an option that a driver does not have."""
    near = difflib.get_close_matches(name, known, n=3)
    hint = ("; did you mean %s?" % " or ".join(near)) if near else ""
    return "the driver has no option %s%s" % (name, hint)


def refusal_of(error):
    """Whether a driver that could not be set up complains of what it was told."""
    names = {base.__name__ for base in type(error).__mro__}
    told = {"InvalidInput", "InvalidConfigurationValue", "ConfigFileValueError", "NoSuchOptError",
            "RequiredOptError"}
    return Refusal.OPTION_REFUSED if names & told else Refusal.SETUP_FAILED


def _constructor(driver):
    if driver.__init__ is object.__init__ and driver.__new__ is object.__new__:
        return None
    try:
        return inspect.signature(driver)
    except (TypeError, ValueError):
        return None


def methods(driver):
    """The signatures of the methods that a kit may call."""
    found = {}
    for name in GROUP_METHODS + VOLUME_METHODS:
        if has(driver, name) and callable(getattr(driver, name)):
            found[name] = _signature(driver, name)
    return found


def has(driver, name):
    """Whether there is such a method. Asks the class, because an instance may make up any name."""
    own = getattr(type(driver), "__dictoffset__", 0) != 0 and name in object.__getattribute__(
        driver, "__dict__")
    return own or any(name in vars(base) for base in type(driver).__mro__)


# The signature of a method that keeps its own to itself.
_ANY = {"parameters": [], "varArgs": True, "varKeywords": True}


def _signature(driver, name):
    try:
        signature = inspect.signature(getattr(driver, name))
        if len(signature.parameters) > limits.METHODS:
            return _ANY
    except BaseException:  # noqa: B902
        return _ANY
    kinds = [each.kind for each in signature.parameters.values()]
    return {
        "parameters": [
            _parameter(each)
            for each in signature.parameters.values()
            if each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)
        ],
        "varArgs": inspect.Parameter.VAR_POSITIONAL in kinds,
        "varKeywords": inspect.Parameter.VAR_KEYWORD in kinds,
    }


def _parameter(parameter):
    return {
        "name": parameter.name,
        "hasDefault": parameter.default is not parameter.empty,
        "defaultIsNone": parameter.default is None,
        "positional": parameter.kind is not parameter.KEYWORD_ONLY,
        "keyword": parameter.kind is not parameter.POSITIONAL_ONLY,
    }


def call_name(driver):
    """What a driver calls itself."""
    version = vars(type(driver)).get("VERSION")
    name = faults.name_of(type(driver))
    full = "%s %s" % (name, version) if isinstance(version, str) else name
    return faults.cut(full, limits.NAME)
