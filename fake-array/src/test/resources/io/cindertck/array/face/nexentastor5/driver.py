"""Calls Cinder's own NexentaStor 5 iSCSI driver.

Reads one call a line, as a JSON array of the method's name and its arguments, and answers each with
one line of JSON: {"returned": text} or {"raised": class name, "code": code, "message": text}.
"""
import json
import os
import sys

from oslo_config import cfg

from cinder import coordination
from cinder.volume import configuration
from cinder.volume.drivers.nexenta.ns5 import iscsi


def answer(driver, method, arguments):
    try:
        return {'returned': repr(getattr(driver, method)(*arguments))}
    except Exception as error:
        return {'raised': type(error).__name__,
                'code': getattr(error, 'code', None),
                'message': str(error)}


def main(config_file):
    # Answers keep the real stdout; whatever else prints goes to stderr.
    answers = os.fdopen(os.dup(1), 'w')
    os.dup2(2, 1)
    cfg.CONF(['--config-file', config_file], project='cinder')
    coordination.COORDINATOR.start()
    driver_class = iscsi.NexentaISCSIDriver
    driver = driver_class(configuration=configuration.Configuration(
        driver_class.get_driver_options(), config_group='nexenta'))
    for line in sys.stdin:
        method, *arguments = json.loads(line)
        answers.write(json.dumps(answer(driver, method, arguments)) + '\n')
        answers.flush()
    coordination.COORDINATOR.stop()


main(sys.argv[1])
